package fr.sons.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * JSON as the API reads and writes it. Bodies are read strictly, by {@link RecordReader}: what does not fit is told, not
 * ignored or bent. JSON-B writes; absent values are not written.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJson implements ContextResolver<Jsonb>, MessageBodyReader<Record> {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    /** Null without a body: the constraint of the parameter says that it is missing. */
    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        PushbackInputStream json = new PushbackInputStream(body);
        int first = json.read();
        if (first < 0) {
            return null;
        }
        json.unread(first);
        return RecordReader.read(json, type);
    }

    /** The same JSON as text. */
    public static String write(Object value) {
        return JSONB.toJson(value);
    }
}

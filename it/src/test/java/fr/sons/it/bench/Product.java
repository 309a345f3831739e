package fr.sons.it.bench;

import fr.sons.it.run.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The running product with the benchmark's web module in it. */
final class Product implements AutoCloseable {

    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Product(Server server) {
        this.server = server;
    }

    void clients(int more) throws IOException, InterruptedException {
        ask("clients?n=" + more);
    }

    double lives(int lives, int threads) throws IOException, InterruptedException {
        return ask("lives?n=" + lives + "&threads=" + threads);
    }

    double open(int orders, int threads) throws IOException, InterruptedException {
        return ask("open?n=" + orders + "&threads=" + threads + "&batch=20");
    }

    long statements() throws IOException, InterruptedException {
        return (long) ask("statements");
    }

    double ask(String what) throws IOException, InterruptedException {
        URI uri = server.address().resolve("/bench/" + what);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(what + " answered " + answer.statusCode() + "; see " + server.log());
        }
        return Double.parseDouble(answer.body());
    }

    long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
    }
}

package fr.sons.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * Writes PrimeFaces' table as the plain table that our lists are: with a caption (its {@code summary}), row headers (columns
 * of style class {@code row-head}) and the column's name on each cell, for narrow screens. PrimeFaces calls every table a
 * grid, which promises to a screen reader a keyboard control that reading does not need.
 */
public class ListTableRenderer extends DataTableRenderer {

    private static final String ROW_HEAD = "row-head";

    @Override
    protected void encodeRegularTable(FacesContext context, DataTable table) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("table", null);
        writer.writeAttribute("class", "data", null);
        if (table.getSummary() != null) {
            writer.startElement("caption", null);
            writer.writeAttribute("class", "visually-hidden", null);
            writer.writeText(table.getSummary(), null);
            writer.endElement("caption");
        }
        encodeThead(context, table);
        encodeTbody(context, table, false);
        writer.endElement("table");
    }

    @Override
    protected void encodeCell(
            FacesContext context, DataTable table, UIColumn column, boolean selected, boolean rowSelection, int index)
            throws IOException {
        if (!column.isRendered()) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        String styleClass = column.getStyleClass();
        boolean rowHead = styleClass != null && styleClass.contains(ROW_HEAD);
        String tag = rowHead ? "th" : "td";
        writer.startElement(tag, null);
        if (rowHead) {
            writer.writeAttribute("scope", "row", null);
        } else {
            writer.writeAttribute("data-label", column.getHeaderText(), null);
        }
        if (styleClass != null) {
            writer.writeAttribute("class", styleClass, null);
        }
        column.renderChildren(context);
        writer.endElement(tag);
    }
}

package plumbline.document;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON in lines that people can read too.
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonText() {}

  public static String of(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    write(text, writing);
    return text.toString();
  }

  /// All on one line, with no space that means nothing.
  public static String line(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(json);
    }
    return text.toString();
  }

  /// Writes as it goes; the writer stays open.
  public static void write(Writer out, Consumer<JsonGenerator> writing) {
    try (JsonGenerator json = JSON.createGenerator(new Pretty(), out)) {
      writing.accept(json);
    }
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  public static void numbers(JsonGenerator json, String name, List<Double> numbers) {
    json.writeArrayPropertyStart(name);
    numbers.forEach(json::writeNumber);
    json.writeEndArray();
  }
}

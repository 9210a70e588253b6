package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.sampling.CaseList;
import plumbline.sampling.CaseListReader;
import plumbline.sampling.DateOrder;
import plumbline.sampling.DrawnCase;
import plumbline.sampling.Sample;
import plumbline.sampling.SamplePlan;
import plumbline.sampling.Swap;

/// Case lists that services send, good and hostile, and the sample that is drawn of the good one.
final class SentList {
  static final String PHRASE = "open doors";
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);
  static final String HEADER =
      "ref,domain,disposal,received,gender,age,ethnicity,rosh,safety,looked_after,case_manager,team\n";

  private SentList() {}

  /// Forty court cases and three out-of-court ones that are eligible on 2 March 2026, and one that
  /// came too late.
  static String goodList() {
    StringBuilder list = new StringBuilder(HEADER);
    for (int at = 1; at <= 43; at++) {
      boolean court = at <= 40;
      list.append(
          "TR-%03d,%s,%s,%s,%s,%d,white,%s,%s,%s,CM%02d,%s\n"
              .formatted(
                  at,
                  court ? "court" : "out-of-court",
                  court
                      ? (at % 3 == 0 ? "youth-rehabilitation-order" : "referral-order")
                      : "youth-caution",
                  court ? "2025-07-%02d".formatted(1 + at % 28) : "2025-11-%02d".formatted(at - 40),
                  at % 5 == 0 ? "female" : "male",
                  13 + at % 5,
                  at % 2 == 0 ? "medium" : "low",
                  at % 4 == 0 ? "high" : "medium",
                  at % 6 == 0 ? "yes" : "no",
                  1 + at % 12,
                  at % 2 == 0 ? "north" : ""));
    }
    return list + "TR-099,court,referral-order,2026-03-20,male,15,white,low,low,no,CM01,north\n";
  }

  /// What the command line does with the same bytes.
  static Sample commandLine(Swap.Wish... wishes) {
    Framework framework =
        accepted(FrameworkLibrary.shipped().find("youth-2018", new Place("", 1, 1)));
    CaseList list =
        accepted(
            CaseListReader.read(
                "trafford.csv", goodList().getBytes(UTF_8), framework, DateOrder.AS_WRITTEN));
    return accepted(
        Sample.draw(
            list, SamplePlan.of(framework, ANNOUNCED), Optional.of(PHRASE), List.of(wishes)));
  }

  private static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(var problems) -> throw new AssertionError(problems);
    };
  }

  static HttpRequest.Builder multipart(URI address, String name, byte[] content, String dates)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; name=\"dates\"\r\n\r\n" + dates + "\r\n")
            .getBytes(UTF_8));
    body.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; name=\"list\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "multipart/form-data; boundary=edge")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
  }

  static String goodLine(String ref) {
    return ref + ",court,referral-order,2025-07-01,male,15,white,low,low,no,CM01,north\n";
  }

  static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] rows = ("<row spans=\"" + " ".repeat(1 << 10) + "\"/>").repeat(1 << 10).getBytes(UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<sheetData>".getBytes(UTF_8));
      for (int at = 0; at < 200; at++) {
        zip.write(rows);
      }
    }
    return out.toByteArray();
  }

  static List<String> refs(Sample sample) {
    return sample.selected().stream().map(DrawnCase::ref).toList();
  }
}

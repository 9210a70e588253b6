package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every answer of a site that can be reached by links from its start, by address.
final class Crawl {
  /// More than there are: a crawl that grows beyond is itself a fault.
  private static final int MOST = 600;

  private static final Pattern LINK = Pattern.compile(" href=\"(/[^\"]*|#[^\"]*)\"");

  private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

  static Crawl of(Site site) throws IOException, InterruptedException {
    Crawl crawl = new Crawl();
    Set<String> waiting = new LinkedHashSet<>(List.of("/"));
    while (!waiting.isEmpty()) {
      String address = waiting.iterator().next();
      waiting.remove(address);
      crawl.answers.put(address, site.get(address));
      crawl
          .links(address)
          .map(Crawl::withoutFragment)
          .filter(link -> !crawl.answers.containsKey(link))
          .forEach(waiting::add);
      assertThat(crawl.answers.size()).as("pages").isLessThan(MOST);
    }
    return crawl;
  }

  Map<String, HttpResponse<String>> answers() {
    return answers;
  }

  /// The links of a page within the site, with their fragments.
  Stream<String> links(String address) {
    HttpResponse<String> answer = answers.get(address);
    return answer == null || !isPage(answer)
        ? Stream.of()
        : LINK.matcher(answer.body())
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .map(link -> link.startsWith("#") ? address + link : link);
  }

  static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  static String withoutFragment(String link) {
    int fragment = link.indexOf('#');
    return fragment < 0 ? link : link.substring(0, fragment);
  }
}

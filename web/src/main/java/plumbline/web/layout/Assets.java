package plumbline.web.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The style sheets, scripts, fonts and marks, under an address that holds the hash of them all: a
/// browser may keep them for a year, and asks anew as soon as one of them changes.
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {
  private static final String PLACE = "classpath:/plumbline/report/assets/";
  private static final String ADDRESS = "/assets/" + hashOfAll() + "/";

  /// The address of an asset, for templates.
  public static String url(String name) {
    return ADDRESS + name;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(ADDRESS + "**")
        .addResourceLocations(PLACE)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  private static String hashOfAll() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Resource[] assets = new PathMatchingResourcePatternResolver().getResources(PLACE + "**/*.*");
      Arrays.sort(assets, Comparator.comparing(asset -> String.valueOf(asset.getFilename())));
      for (Resource asset : assets) {
        digest.update(asset.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}

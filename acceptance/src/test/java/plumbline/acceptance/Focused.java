package plumbline.acceptance;

import com.microsoft.playwright.Page;

/// Where the keyboard is.
final class Focused {
  private static final String IN_WORDS =
      """
      () => {
        const it = document.activeElement;
        const label = it.labels && it.labels.length ? it.labels[0].textContent : it.textContent;
        // Of a choice in a frame, the frame shows it.
        const shows = [it, it.closest('.pl-option')].filter(one => one).some(one => {
          const style = getComputedStyle(one);
          const outlined = style.outlineStyle !== 'none' && !/, 0\\)$/.test(style.outlineColor);
          const coloured = style.backgroundColor === 'rgb(255, 221, 0)';
          return outlined || coloured || style.boxShadow !== 'none';
        });
        return label.trim().replace(/\\s+/g, ' ') + (shows ? '' : ' (focus does not show)');
      }
      """;

  private Focused() {}

  /// What is focused, in words, and whether that shows.
  static String inWords(Page page) {
    return String.valueOf(page.evaluate(IN_WORDS));
  }
}

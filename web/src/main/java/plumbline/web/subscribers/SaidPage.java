package plumbline.web.subscribers;

import java.util.List;

/// What became of something that a subscriber did.
public record SaidPage(String title, List<String> words) {}

package plumbline.web.publication;

import java.util.List;
import java.util.Optional;
import plumbline.web.planning.WorkFrame;

/// The report before its release, for who may read it.
///
/// @param edition its number; empty where there is nothing for the visitor
/// @param due when it is released, where that is set
public record EmbargoedPage(
    WorkFrame frame, Optional<Integer> edition, Optional<String> due, List<FileLine> files) {}

package plumbline.web.layout;

import java.util.List;

/// What a person reads when something went wrong: what happened and what to do now, never why
/// inside the program.
public record ErrorPage(int status, String title, List<String> advice) {
  static final String TEMPLATE = "layout/error.jte";

  static ErrorPage of(int status) {
    return switch (status) {
      case 400 ->
          new ErrorPage(
              status,
              "That address cannot be read",
              List.of(
                  "If you typed the web address, check it is correct.",
                  "If you pasted the web address, check you copied the whole of it."));
      case 403 ->
          new ErrorPage(
              status,
              "You cannot do that here",
              List.of(
                  "You do not have the right to do what you asked for, or the form is out of date. Nothing was changed.",
                  "If you were signed out meanwhile, sign in again in another tab. Then go back in this one, where your browser still has what you typed, copy it, open the page again and send it."));
      case 404 ->
          new ErrorPage(
              status,
              "Page not found",
              List.of(
                  "If you typed the web address, check it is correct.",
                  "If you pasted the web address, check you copied the whole of it.",
                  "You can find every inspection from the list of services."));
      case 405 ->
          new ErrorPage(
              status,
              "This page can only be read",
              List.of("What you sent to it was not taken. Nothing was changed."));
      case 413 ->
          new ErrorPage(
              status,
              "That file is too large",
              List.of("Nothing was read of it. Go back and choose a file of at most 10 MB."));
      case 503 ->
          new ErrorPage(
              status,
              "Sorry, Plumbline is not available",
              List.of(
                  "Its database cannot be reached at the moment. Nothing you sent was saved.",
                  "Try again in a few minutes. The status page tells when it is back."));
      case 501 -> refused(status);
      default -> status < 500 ? refused(status) : failed(status);
    };
  }

  private static ErrorPage refused(int status) {
    return new ErrorPage(
        status,
        "That request cannot be handled",
        List.of("Your browser asked in a way that Plumbline does not take. Nothing was changed."));
  }

  private static ErrorPage failed(int status) {
    return new ErrorPage(
        status,
        "Sorry, there is a problem with Plumbline",
        List.of("The fault is ours. What you sent may not have been saved.", "Try again later."));
  }
}

package plumbline.web.subscribers;

/// Where the link of an e-mail leads. Nothing happens before the button is pressed: programs that
/// look through e-mails open every link in them.
///
/// @param about the service, or all of them, in words; empty where the e-mails end
public record TokenPage(String token, String about) {}

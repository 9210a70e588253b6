/// E-mails about published reports: who asks for them and confirms it, what they are told, and how
/// they end it. Publication says what happened; nothing of a report is known here before that. An
/// address is never shown, written into a log or handed on.
@ApplicationModule(
    displayName = "Subscribers",
    allowedDependencies = {"access", "layout", "mail"})
@NullMarked
package plumbline.web.subscribers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package plumbline.web.alerts;

import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The form that raises an alert, on a page of its own.
public record AlertFormPage(
    WorkFrame frame, boolean hasContact, boolean emails, AlertForm form, FormProblems problems) {}

package plumbline.web.people;

import java.util.List;
import plumbline.web.layout.FormProblems;

public record AccountPage(
    Account account,
    List<GivenRole> roles,
    List<String> browsers,
    List<AccountEvent> events,
    boolean changed,
    FormProblems problems) {}

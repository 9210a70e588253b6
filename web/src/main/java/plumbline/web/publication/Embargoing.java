package plumbline.web.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.press.PrintedFile;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.access.Scope;
import plumbline.web.layout.NotFound;
import plumbline.web.people.Account;
import plumbline.web.people.Teams;
import plumbline.web.planning.Inspections;
import plumbline.web.trail.Trail;

/// Lets some people read a report before its release, and notes each time that they did.
@Service
class Embargoing {
  /// Whoever makes the report reads it without being listed.
  private static final Set<Role> MAKERS = Set.of(Role.LEAD_INSPECTOR, Role.EDITOR, Role.SIGNATORY);

  private final Inspections inspections;
  private final AccessTable access;
  private final Teams teams;
  private final Embargo embargo;
  private final Editions editions;
  private final Releases releases;
  private final Trail trail;

  Embargoing(
      Inspections inspections,
      AccessTable access,
      Teams teams,
      Embargo embargo,
      Editions editions,
      Releases releases,
      Trail trail) {
    this.inspections = inspections;
    this.access = access;
    this.teams = teams;
    this.embargo = embargo;
    this.editions = editions;
    this.releases = releases;
    this.trail = trail;
  }

  /// @param typed the name with which the person signs in
  @Transactional
  public Done list(String inspection, String typed, Person by) {
    Scope here = scope(inspection);
    releases.hold(inspection);
    Optional<Account> account = teams.find(typed);
    if (account.isEmpty()) {
      return new Done.Refused("Nobody has an account with this address");
    }
    Person person = teams.person(account.get());
    if (!access.allows(Deed.READ_EMBARGOED, Optional.of(person), here)) {
      return new Done.Refused(
          "%s has no role in this inspection or for its service: give that first"
              .formatted(person.name()));
    }
    if (embargo.isListed(inspection, person.id())) {
      return new Done.Refused(person.name() + " is on the list");
    }
    embargo.add(inspection, person.id(), by.id());
    trail.add(
        inspection,
        by,
        "early-reader-listed",
        "%s may read the report before its release".formatted(person.name()),
        Map.of("person", person.id().toString()));
    return new Done.Yes();
  }

  @Transactional
  public Done remove(String inspection, UUID reader, Person by) {
    releases.hold(inspection);
    Embargo.Reader found =
        embargo.readers(inspection).stream()
            .filter(one -> one.id().equals(reader))
            .findFirst()
            .orElse(null);
    if (found == null || !embargo.remove(reader, by.id())) {
      return new Done.Overtaken("This person is not on the list any more");
    }
    trail.add(
        inspection,
        by,
        "early-reader-removed",
        "%s may not read the report before its release any more".formatted(found.name()),
        Map.of("person", found.account().toString()));
    return new Done.Yes();
  }

  /// What somebody may read before it is released: empty where nothing is, or that person is not on
  /// the list.
  Optional<SignedEdition> readable(String inspection, Person person) {
    return latest(inspection)
        .filter(edition -> edition.released().isEmpty())
        .filter(_ -> isMaker(inspection, person) || embargo.isListed(inspection, person.id()));
  }

  /// A file of an edition. That it is read is noted first: what cannot be noted is not read.
  ///
  /// @throws NotFound where there is none, or it is not for that person
  @Transactional
  public PrintedFile read(String inspection, int number, String name, Person person) {
    boolean may =
        isMaker(inspection, person)
            || readable(inspection, person).filter(one -> one.number() == number).isPresent();
    PrintedFile file =
        (may ? editions.file(inspection, number, name) : Optional.<PrintedFile>empty())
            .orElseThrow(NotFound::new);
    embargo.read(inspection, number, name, person.id());
    return file;
  }

  private Optional<SignedEdition> latest(String inspection) {
    List<SignedEdition> all = editions.of(inspection);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private boolean isMaker(String inspection, Person person) {
    return person.rolesAt(scope(inspection)).stream().anyMatch(MAKERS::contains);
  }

  private Scope scope(String inspection) {
    return inspections.inspection(inspection).orElseThrow(NotFound::new);
  }
}

package plumbline.web.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plumbline.web.access.Grant;
import plumbline.web.access.Person;
import plumbline.web.access.Role;

/// Who has a role in an inspection; for those who plan it.
@Component
public class Teams {
  private final Accounts accounts;
  private final Roles roles;

  Teams(Accounts accounts, Roles roles) {
    this.accounts = accounts;
    this.roles = roles;
  }

  /// A role in the inspection, and whose it is.
  public record Member(GivenRole role, Account account) {}

  public List<Member> of(String inspection) {
    return roles.all().stream()
        .filter(role -> role.place().equals(inspection))
        .filter(role -> role.role().reach() == Role.Reach.INSPECTION)
        .map(role -> new Member(role, accounts.find(role.account()).orElseThrow()))
        .filter(member -> member.account().open())
        .toList();
  }

  /// Who has an open account with an address.
  public Optional<Account> find(String typedName) {
    return accounts.named(SignInName.typed(typedName)).filter(Account::open);
  }

  /// Somebody with the roles of this moment, for who asks what that person may do.
  public Person person(Account account) {
    return new Person(
        account.id(),
        account.name(),
        roles.of(account.id()).stream().map(one -> new Grant(one.role(), one.place())).toList());
  }

  /// @return the side of which the person is, so that the role is not given; empty where it is
  public Optional<Side> give(String inspection, UUID account, Role role, UUID by) {
    return roles.give(account, role, inspection, Optional.of(by));
  }

  /// Ends a role in the inspection; false where it is none of the inspection.
  public boolean end(String inspection, UUID given, String reason, UUID by) {
    return of(inspection).stream()
        .filter(member -> member.role().id().equals(given))
        .findFirst()
        .filter(member -> roles.end(member.account().id(), given, reason, by))
        .isPresent();
  }
}

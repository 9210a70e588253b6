package plumbline.proof;

import java.util.List;

/// What could be shown of the files of one edition.
///
/// @param edition the hash that the files print
/// @param framework its id and version
/// @param files in the order of their names
public record Proof(String edition, String service, String framework, List<FileProof> files) {
  /// @param figures how many figures, cells and passages were compared
  /// @param differences none where the file is proved
  public record FileProof(String file, int figures, List<Difference> differences) {
    public FileProof {
      differences = List.copyOf(differences);
    }
  }

  public Proof {
    files = List.copyOf(files);
  }

  public boolean isProved() {
    return files.stream().allMatch(file -> file.differences().isEmpty());
  }
}

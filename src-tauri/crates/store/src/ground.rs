//! What kind of place a folder is: a disk of this computer, a drive on the network, or a folder that is copied to
//! other computers. A database that is written to from several places, or copied half-written, is lost.

use std::path::{Path, PathBuf};

/// The kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A disk of this computer, as far as can be told.
    Disk,
    /// A drive on the network.
    Network,
    /// A folder that a program copies to other computers.
    Synchronised,
}

/// The kind of place of a folder that exists or is to be made. Where nothing can be told it is taken for a disk.
pub fn ground_of(place: &Path) -> Ground {
    let there = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
    let there = there.ancestors().find(|above| above.exists());
    let Some(there) = there.and_then(|above| above.canonicalize().ok()) else {
        return Ground::Disk;
    };
    if is_synchronised(&there, &synchronised_folders()) {
        Ground::Synchronised
    } else if is_on_network(&there) {
        Ground::Network
    } else {
        Ground::Disk
    }
}

/// Folders that the system itself names as copied elsewhere.
fn synchronised_folders() -> Vec<PathBuf> {
    std::env::vars_os()
        .filter(|(name, _)| name.to_string_lossy().starts_with("OneDrive"))
        .map(|(_, folder)| PathBuf::from(folder))
        .filter(|folder| folder.is_absolute())
        .collect()
}

fn is_synchronised(place: &Path, named: &[PathBuf]) -> bool {
    named.iter().any(|folder| place.starts_with(folder))
        || place.ancestors().any(|above| {
            above
                .file_name()
                .is_some_and(|name| name == "Mobile Documents")
                || [".dropbox", ".dropbox.cache", ".stfolder"]
                    .iter()
                    .any(|mark| above.join(mark).exists())
                || has_sync_database(above)
        })
}

/// The programs of Nextcloud and ownCloud keep their lists in a file of this name.
fn has_sync_database(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| {
        let name = name.to_string_lossy();
        (name.starts_with(".sync_") || name.starts_with("._sync_")) && name.ends_with(".db")
    })
}

#[cfg(target_os = "linux")]
fn is_on_network(place: &Path) -> bool {
    /// NFS, SMB in three versions, AFS, Coda, Ceph, 9P.
    const NETWORK: [u32; 8] = [
        0x6969,
        0x517b,
        0xff53_4d42,
        0xfe53_4d42,
        0x5346_414f,
        0x7375_7245,
        0x00c3_6400,
        0x0102_1997,
    ];
    const FUSE: u32 = 0x6573_5546;
    let Ok(found) = rustix::fs::statfs(place) else {
        return false;
    };
    // The numbers are of 32 bits, whatever width the system gives them.
    let kind = found.f_type as u32;
    NETWORK.contains(&kind)
        || kind == FUSE && {
            let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
            fuse_type(&mounts, place).is_some_and(|name| !is_local_fuse(&name))
        }
}

/// On Windows a path that names another computer says so by itself.
#[cfg(windows)]
fn is_on_network(place: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(
        place.components().next(),
        Some(Component::Prefix(prefix))
            if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

#[cfg(not(any(target_os = "linux", windows)))]
fn is_on_network(_place: &Path) -> bool {
    false
}

/// The type of the mount that is nearest above a place.
#[cfg(target_os = "linux")]
fn fuse_type(mounts: &str, place: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        let point = PathBuf::from(before.split(' ').nth(4)?.replace("\\040", " "));
        let name = after.split(' ').next()?.to_owned();
        place.starts_with(&point).then_some((point, name))
    };
    let nearest = mounts.lines().filter_map(mount);
    nearest
        .max_by_key(|(point, _)| point.components().count())
        .map(|(_, name)| name)
}

/// Drivers that show what lies on a disk of this computer.
#[cfg(target_os = "linux")]
fn is_local_fuse(name: &str) -> bool {
    let local = [
        "fuseblk",
        "gocryptfs",
        "encfs",
        "cryfs",
        "veracrypt",
        "ntfs-3g",
        "bindfs",
        "mergerfs",
        "portal",
        "exfat",
        "overlayfs",
        "snapfuse",
    ];
    local.contains(&name.strip_prefix("fuse.").unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_below_one_that_is_copied_elsewhere_is_told_and_others_are_a_disk() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("a/b");
        std::fs::create_dir_all(&inside).unwrap();
        let vault = inside.join("not made yet");
        assert_eq!(ground_of(&vault), Ground::Disk);
        for mark in [".stfolder", ".sync_1a2b.db", ".dropbox"] {
            let mark = folder.path().join(mark);
            std::fs::write(&mark, "").unwrap();
            assert_eq!(
                ground_of(&vault),
                Ground::Synchronised,
                "{}",
                mark.display()
            );
            std::fs::remove_file(&mark).unwrap();
        }
        let named = [folder.path().join("a")];
        assert!(is_synchronised(&inside, &named) && !is_synchronised(folder.path(), &named));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_drive_shown_through_fuse_is_told_by_its_type() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      40 22 0:50 / /home/a/my\\040share rw - fuse.sshfs host: rw\n\
                      41 22 0:51 / /home/a/safe rw - fuse.gocryptfs x rw\n";
        let of = |place: &str| fuse_type(mounts, Path::new(place)).unwrap();
        assert_eq!(of("/home/a/my share/vault"), "fuse.sshfs");
        assert_eq!(of("/home/a"), "ext4");
        assert!(!is_local_fuse("fuse.sshfs") && is_local_fuse(&of("/home/a/safe/vault")));
    }
}

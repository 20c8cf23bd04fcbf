//! Opening a file that was listed: it may have become something else since.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens a file to read it. What is no regular file is refused: a pipe would be waited for until somebody writes to it.
pub fn regular_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // It makes no difference to a file, and with a pipe nobody is waited for.
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits() as i32);
    }
    // Elsewhere only what changes in this very moment is waited for.
    #[cfg(not(target_os = "linux"))]
    refuse_others(&std::fs::metadata(path)?)?;
    let file = options.open(path)?;
    refuse_others(&file.metadata()?)?;
    Ok(file)
}

fn refuse_others(found: &std::fs::Metadata) -> io::Result<()> {
    match found.is_file() {
        true => Ok(()),
        false => Err(io::Error::other("it is no regular file any more")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_any_more_is_refused_without_waiting_for_it() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::write(&file, "x").unwrap();
        assert!(regular_file(&file).is_ok());
        assert!(regular_file(&dir.path().join("none")).is_err());
        let pipe = dir.path().join("pipe");
        #[cfg(unix)]
        if std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .is_ok_and(|made| made.success())
        {
            let refused = regular_file(&pipe).unwrap_err();
            assert_eq!(refused.to_string(), "it is no regular file any more");
        }
        assert!(regular_file(dir.path()).is_err());
    }
}

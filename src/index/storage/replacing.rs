//! Small files that are replaced as a whole: their old content stands there or their new one, never something between.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// How the names of temporary files begin.
pub const TEMPORARY: &str = ".whosaid-";

/// Temporary files that others may read, as far as the user lets others read new files: whoever may search an index need not own it.
pub fn readable() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Replaces a file, or makes it.
///
/// # Errors
/// What the system says; the file has its old bytes then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut temporary = readable().tempfile_in(dir)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|e| e.error)?;
    // The rename itself is durable only once the folder is.
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    Ok(())
}

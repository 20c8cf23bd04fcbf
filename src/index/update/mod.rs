//! Bringing the index up to date with the files: what changed is read, what is gone is removed, the rest is not touched.
//!
//! One run goes through these steps: decide where to look (`tops`), list the files and compare them with the ledger (`scan`), read what differs on several threads
//! (`file`; `stale` where that fails), commit in batches (`writing`). What the threads share is in `run`. The ledger's line of a file is written in the commit
//! that holds the last of its articles, so a run that is cut off anywhere leaves an index that the next run completes.

mod account;
mod addresses;
mod content;
mod event;
mod file;
mod request;
mod run;
mod scan;
mod stale;
mod tops;
mod writing;

use std::time::Instant;

pub use account::{Account, OfFormat};
pub use event::Event;
pub use request::{DEFAULT_MEMORY, Request};

use run::Run;
use scan::{Scan, Task};
use tops::{Given, Tops};

use super::home::{Home, Opened, WriteLock};
use super::roots::Roots;
use super::{Error, copies};

/// Brings the index at `home` up to date.
///
/// # Errors
/// If the index cannot be opened or written. Files that cannot be read are events, not errors.
pub fn update(home: &Home, request: &Request, on: &(dyn Fn(Event<'_>) + Sync)) -> Result<Account, Error> {
    let started = Instant::now();
    let mut account = Account::default();
    let given: Vec<Given> = request.paths.iter().map(|path| Given::of(path, home)).collect();
    if !given.is_empty() && given.iter().all(|given| given.path.is_err()) && !home.exists() {
        // No reason to leave an empty index behind.
        for given in &given {
            account.missing.push(given.absolute.clone());
            on(Event::Warning(&given.complaint()));
        }
        return Ok(account);
    }
    let mut update = Update {
        home,
        request,
        on,
        account,
    };
    update.run(&given)?;
    update.account.elapsed = started.elapsed();
    Ok(update.account)
}

/// What is asked for, and what has been done of it.
struct Update<'a> {
    home: &'a Home,
    request: &'a Request,
    on: &'a (dyn Fn(Event<'_>) + Sync),
    account: Account,
}

impl Update<'_> {
    /// Finds out what there is to do, and does it.
    fn run(&mut self, given: &[Given]) -> Result<(), Error> {
        let Update { home, request, on, .. } = *self;
        let lock = if request.dry_run { None } else { Some(home.lock()?) };
        let mut roots = Roots::load(home)?;
        let tops = Tops::resolve(&mut roots, given, request, &mut self.account, on);
        if let (Some(lock), true) = (&lock, tops.new_roots) {
            roots.save(home, lock)?;
        }
        let old = self.generation(lock.as_ref())?;
        let everything = request.rebuild || !self.account.missing.is_empty();
        let scan = Scan::new(old.as_ref(), home, &roots, &tops, request, everything)?;
        let work = scan.compare(&mut self.account, on);
        if request.rebuild && !(self.account.missing.is_empty() && self.account.guarded.is_empty()) {
            on(Event::Warning(
                "nothing was rebuilt: bring back what is missing, or rebuild without it with --prune",
            ));
            return Ok(());
        }
        match lock {
            None => self.rehearse(&roots, old.as_ref(), &work),
            Some(lock) => self.carry_out(&lock, roots, &tops, old.as_ref(), work),
        }
    }

    /// The generation that there is, if any. A rebuild does not need it to be readable; that is what it is for.
    fn generation(&self, lock: Option<&WriteLock>) -> Result<Option<Opened>, Error> {
        let opened = match lock {
            Some(lock) => self.home.open_to_write(lock),
            None => self.home.open(),
        };
        match opened {
            Ok(opened) => {
                if let Some(lock) = lock {
                    self.home.remove_leftovers(lock);
                }
                Ok(Some(opened))
            }
            Err(Error::Missing(_)) => Ok(None),
            Err(_) if self.request.rebuild => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Reads what there is to read, and writes nothing.
    fn rehearse(&mut self, roots: &Roots, old: Option<&Opened>, work: &[Task]) -> Result<(), Error> {
        let nothing = Opened::in_memory(self.home)?;
        let (opened, replaced) = match old {
            Some(old) if !self.request.rebuild => (old, None),
            old => (&nothing, old),
        };
        let before = opened.searcher();
        let run = Run::new(opened, roots, replaced, &before, self.on);
        run.rehearse(work)?;
        run.tally.add_to(&mut self.account);
        Ok(())
    }

    /// Writes what there is to write, into a new generation where that is asked for or there is none.
    fn carry_out(
        &mut self,
        lock: &WriteLock,
        mut roots: Roots,
        tops: &Tops,
        old: Option<&Opened>,
        work: Vec<Task>,
    ) -> Result<(), Error> {
        let home = self.home;
        let fresh = if self.request.rebuild || old.is_none() {
            Some(home.new_generation(lock)?)
        } else {
            None
        };
        let (opened, replaced) = match (&fresh, old) {
            (Some((_, opened)), old) => (opened, old),
            (None, Some(opened)) => (opened, None),
            (None, None) => return Err(Error::Missing(home.dir().to_owned())),
        };
        // Where there is nothing to go on with meanwhile, what is written counts from its first commit.
        if let (Some((name, _)), false) = (&fresh, home.exists()) {
            home.switch_to(name, lock)?;
        }

        let before = opened.searcher();
        let run = Run::new(opened, &roots, replaced, &before, self.on);
        if let Err(error) = run.write(home, work, self.request.memory()) {
            // What will never be complete only takes the room that may be what was missing.
            home.remove_leftovers(lock);
            run.sweep();
            return Err(error);
        }
        run.tally.add_to(&mut self.account);

        if let Some((name, _)) = &fresh {
            home.switch_to(name, lock)?;
        }
        self.save_roots(&mut roots, tops, lock)?;
        opened.reload()?;
        copies::renew(home, opened, lock)?;
        Ok(())
    }

    /// Notes of the roots that were looked at that nothing of them is left to do, and forgets those that are gone.
    fn save_roots(&self, roots: &mut Roots, tops: &Tops, lock: &WriteLock) -> Result<(), Error> {
        let mut changed = roots.settle(|path| tops.cover(path));
        if !tops.forgotten.is_empty() {
            roots.forget(&tops.forgotten);
            changed = true;
        }
        if changed {
            roots.save(self.home, lock)?;
        }
        Ok(())
    }
}

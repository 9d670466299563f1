//! The chromedriver process and the end of all that it starts.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::environment;

/// Starts chromedriver and waits until standard input closes. That happens when the handle is dropped and also when the
/// test process ends in any other way, so no Chromium outlives its test: chromedriver itself leaves its browsers running
/// when it is stopped. The shell is the head of a process group that holds them all, and survives its own signal. A browser that ends still
/// writes for a moment, so the profile may need more than one try to go.
const KEEPER: &str = r#"
"$CHROMEDRIVER" --port=0 </dev/null &
read -r _
trap '' TERM
kill -- "-$$"
wait
for second in 1 2 3 4 5; do
  rm -rf "$PROFILE" 2>/dev/null && exit
  sleep 1
done
"#;

/// A running chromedriver on a port of its own, with an empty browser profile.
pub struct Driver {
    keeper: Child,
    lifeline: Option<ChildStdin>,
    profile: PathBuf,
    port: u16,
}

impl Driver {
    /// Starts chromedriver and waits until it listens.
    pub fn start() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("stad-browser-{}-{number}", std::process::id()));
        fs::create_dir_all(&profile).expect("the folder for temporary files can be written");
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER])
            .process_group(0)
            .env("CHROMEDRIVER", environment::chromedriver())
            .env("PROFILE", &profile)
            .env("TMPDIR", &profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let lifeline = keeper.stdin.take();
        let output = keeper.stdout.take().expect("standard output was asked for as a pipe");
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| port_of(&line))
            .expect("chromedriver says which port it listens on");
        Self { keeper, lifeline, profile, port }
    }

    /// Address of the WebDriver server.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The empty profile for Chromium.
    pub fn profile(&self) -> &Path {
        &self.profile
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        // It ends by itself now; waiting only keeps the order of things, so a failure to wait changes nothing.
        let _ = self.keeper.wait();
    }
}

/// `ChromeDriver was started successfully on port 41231.`; the line before it names the port that was asked for.
fn port_of(line: &str) -> Option<u16> {
    line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse().ok()
}

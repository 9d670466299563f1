//! The process of a WebDriver server and the end of all that it starts.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::engine::Engine;

/// How long a server may take to listen; a busy machine is slow to load a program for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts the server, on a virtual screen where the browser wants one, and waits until standard input closes. That
/// happens when the handle is dropped and also when the test process ends in any other way, so no browser outlives its
/// test: the servers themselves leave their browsers running when they are stopped. The shell is the head of a process
/// group that holds them all, and survives its own signal. A browser that ends still writes for a moment, so the profile
/// may need more than one try to go.
const KEEPER: &str = r#"
if [ -n "$XVFB" ]; then
  mkfifo "$PROFILE/display"
  "$XVFB" -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$PROFILE/display" &
  read -r number <"$PROFILE/display"
  export DISPLAY=":$number"
fi
"$DRIVER" "$@" </dev/null &
read -r _
trap '' TERM
kill -- "-$$"
wait
for second in 1 2 3 4 5; do
  rm -rf "$PROFILE" 2>/dev/null && exit
  sleep 1
done
"#;

/// A running WebDriver server on a port of its own, with an empty browser profile.
pub struct Driver {
    keeper: Child,
    lifeline: Option<ChildStdin>,
    profile: PathBuf,
    port: u16,
}

impl Driver {
    /// Starts the server of an engine and waits until it listens.
    pub fn start(engine: Engine) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("stad-browser-{}-{number}", std::process::id()));
        fs::create_dir_all(&profile).expect("the folder for temporary files can be written");
        let port = free_port();
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "sh"])
            .args(engine.driver_arguments(port))
            .process_group(0)
            .env("DRIVER", engine.driver())
            .env("XVFB", engine.screen().unwrap_or_default())
            .env("PROFILE", &profile)
            .env("TMPDIR", &profile)
            // Its sandbox needs rights that root in a container has not; it opens nothing but the page that is tested.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            // Without a graphics card its pictures are blank where the page was just scrolled to.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let lifeline = keeper.stdin.take();
        let driver = Self { keeper, lifeline, profile, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "{} does not listen on port {port}", engine.driver().display());
            thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    /// Address of the WebDriver server.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The process group of the server and of all that it starts.
    pub fn process_group(&self) -> u32 {
        self.keeper.id()
    }

    /// An empty folder for the browser's profile.
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

/// Not every server can say which port it took when it is asked to choose, so the choice is made here.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine gives a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

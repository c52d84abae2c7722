//! From a test's description to what is compiled and run; or why the test is left out.

use super::header::{Header, words};
use super::options;
use super::requires;
use super::tree::Tree;
use std::fs;
use std::path::{Path, PathBuf};

/// Words in a test's source that mean that it starts other processes.
const PROCESSES: [&str; 9] = [
    "ProcessBuilder",
    ".exec(",
    "ProcessTools",
    "OutputAnalyzer",
    "JDKToolLauncher",
    "JDKToolFinder",
    "ProcessHandle",
    "executeTestJava",
    "Runtime.exec",
];

/// A test that can be tried.
#[derive(Debug)]
pub struct Test {
    /// Path below `test/jdk` without its extension, and `#id` if the file holds several tests.
    pub name: String,
    /// Its source.
    pub file: PathBuf,
    /// The folder of its source.
    pub folder: PathBuf,
    /// Folders of `@library`.
    pub libraries: Vec<PathBuf>,
    /// `--add-exports` and `--add-opens` that its `@modules` ask for.
    pub module_options: Vec<String>,
    /// Compilations, in order.
    pub compilations: Vec<Compilation>,
    /// Runs, in order.
    pub runs: Vec<Run>,
}

/// One call of the compiler.
#[derive(Debug)]
pub struct Compilation {
    /// Options of javac.
    pub options: Vec<String>,
    /// Source files.
    pub files: Vec<PathBuf>,
}

/// One `@run main`.
#[derive(Debug)]
pub struct Run {
    /// The class.
    pub class: String,
    /// Arguments of its `main`.
    pub arguments: Vec<String>,
    /// Options of `java`.
    pub options: Vec<String>,
    /// A file of policy, which also means a security manager.
    pub policy: Option<PathBuf>,
    /// Whether the run is to fail: `main/fail`.
    pub fails: bool,
    /// Seconds.
    pub timeout: u64,
}

/// Why a test is left out: a group for counting.
pub type Reason = String;

/// Plans a test.
pub fn plan(tree: &Tree, file: &Path, header: &Header) -> Result<Test, Reason> {
    let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
    let relative = file.strip_prefix(tree.suite_root()).unwrap_or(file).to_string_lossy().into_owned();
    let name = name_of(&relative, header);
    if header.has("ignore") || tree.is_problem(&relative) {
        return Err("OpenJDK ignores it, or lists it as failing".into());
    }
    if tree.is_testng(&folder) {
        return Err("TestNG or JUnit".into());
    }
    check_kind(header)?;
    if !header.values("requires").all(|expression| requires::holds(expression) == Some(true)) {
        return Err("another machine or build of the VM (@requires)".into());
    }
    if header.values("key").any(|keys| keys.contains("headful") || keys.contains("printer")) {
        return Err("a display".into());
    }
    let module_options = module_options(tree, &folder, header)?;
    let mut libraries = Vec::new();
    for word in header.values("library").flat_map(words) {
        libraries.push(tree.library(&folder, &word).ok_or("a library that is not there")?);
    }
    let mut test =
        Test { name, file: file.to_path_buf(), folder, libraries, module_options, compilations: vec![], runs: vec![] };
    for (tag, value) in &header.tags {
        match tag.as_str() {
            "build" => {
                for class in words(value) {
                    test.build(&class)?;
                }
            }
            "compile" => test.compile(value)?,
            "run" => test.run(value)?,
            _ if tag.starts_with("compile/") || tag.starts_with("run/") => return Err("a test of the compiler".into()),
            _ => {}
        }
    }
    if !header.has("run") {
        if test.compilations.iter().any(|c| !c.options.is_empty()) || header.has("compile") {
            return Err("a test of the compiler".into());
        }
        test.run(&format!("main {}", file.file_stem().unwrap_or_default().to_string_lossy()))?;
    }
    if test.runs.is_empty() {
        return Err("a test of the compiler".into());
    }
    if test.own_sources().any(|text| PROCESSES.iter().any(|word| text.contains(word))) {
        return Err("other processes".into());
    }
    Ok(test)
}

/// The path below `test/jdk` without its extension, and the id.
pub fn name_of(relative: &str, header: &Header) -> String {
    let path = relative.strip_suffix(".java").unwrap_or(relative);
    header.id.as_ref().map_or(path.to_string(), |id| format!("{path}#{id}"))
}

/// Refuses tests that are no plain programs.
fn check_kind(header: &Header) -> Result<(), Reason> {
    for run in header.values("run") {
        let action = run.split_whitespace().next().unwrap_or("");
        let mut parts = action.split('/');
        let reason = match parts.next().unwrap_or("") {
            "main" | "driver" => match parts.find(|part| ["manual", "native", "bootclasspath"].contains(part)) {
                Some("native") => "native code",
                Some("manual") => "a person (manual)",
                Some(_) => "classes in the boot loader",
                None => continue,
            },
            "testng" | "junit" => "TestNG or JUnit",
            "shell" => "a shell",
            "applet" => "an applet",
            "build" | "compile" | "clean" => continue,
            _ => "an unknown action",
        };
        return Err(reason.into());
    }
    Ok(())
}

/// What `@modules`, or the folder's setting, asks for, as options of `java` and `javac`.
fn module_options(tree: &Tree, folder: &Path, header: &Header) -> Result<Vec<String>, Reason> {
    let mut wanted: Vec<String> = header.values("modules").flat_map(words).collect();
    if wanted.is_empty() {
        wanted = tree.setting(folder, "modules").map_or(Vec::new(), |setting| words(&setting));
    }
    let mut options = Vec::new();
    for word in wanted {
        let (module, package) = word.split_once('/').map_or((word.as_str(), None), |(m, p)| (m, Some(p)));
        if module != "java.base" {
            return Err("other modules than java.base".into());
        }
        let Some((package, kind)) = package.map(|p| p.split_once(':').unwrap_or((p, ""))) else { continue };
        if kind != "open" {
            options.push(format!("--add-exports=java.base/{package}=ALL-UNNAMED"));
        }
        if kind.ends_with("open") {
            options.push(format!("--add-opens=java.base/{package}=ALL-UNNAMED"));
        }
    }
    Ok(options)
}

impl Test {
    /// Compiles a class, or all of a package, unless that is planned already.
    fn build(&mut self, class: &str) -> Result<(), Reason> {
        if class.contains('/') {
            return Err("modules of its own, or patches of java.base".into());
        }
        let files = if let Some(package) = class.strip_suffix('*') {
            let folder = package.trim_end_matches('.').replace('.', "/");
            let found = self.roots().map(|root| java_files(&root.join(&folder))).find(|files| !files.is_empty());
            found.unwrap_or_default()
        } else {
            self.source_of(class).into_iter().collect()
        };
        if files.is_empty() {
            return Err("sources that cannot be found".into());
        }
        let planned = |file: &PathBuf| self.compilations.iter().any(|c| c.files.contains(file));
        let files: Vec<PathBuf> = files.into_iter().filter(|file| !planned(file)).collect();
        if !files.is_empty() {
            self.compilations.push(Compilation { options: Vec::new(), files });
        }
        Ok(())
    }

    /// `@compile options files`.
    fn compile(&mut self, value: &str) -> Result<(), Reason> {
        let mut options = Vec::new();
        let mut files = Vec::new();
        for word in words(value) {
            if word.starts_with('-') || !word.ends_with(".java") {
                options.push(self.expand(&word));
            } else {
                let file = self.roots().map(|root| root.join(&word)).find(|file| file.is_file());
                files.push(file.ok_or("sources that cannot be found")?);
            }
        }
        if options.iter().any(|option| option.starts_with("--patch-module") || option.ends_with(".jasm")) {
            return Err("modules of its own, or patches of java.base".into());
        }
        self.compilations.push(Compilation { options, files });
        Ok(())
    }

    /// `@run action options class arguments`.
    fn run(&mut self, value: &str) -> Result<(), Reason> {
        let mut words = words(value).into_iter();
        let action = words.next().unwrap_or_default();
        match action.split('/').next().unwrap_or("") {
            "build" => return words.try_for_each(|class| self.build(&class)),
            "compile" => return self.compile(&words.collect::<Vec<_>>().join(" ")),
            "clean" => return Ok(()),
            _ => {}
        }
        let mut run = Run {
            class: String::new(),
            arguments: Vec::new(),
            options: Vec::new(),
            policy: None,
            fails: false,
            timeout: 120,
        };
        for part in action.split('/').skip(1) {
            match part.split_once('=') {
                Some(("timeout", seconds)) => run.timeout = seconds.parse().unwrap_or(run.timeout).max(run.timeout),
                Some(("policy" | "java.security.policy", file)) => {
                    run.policy = Some(self.folder.join(file.trim_start_matches('=')));
                }
                Some(("secure", manager)) => run.options.push(format!("-Djava.security.manager={manager}")),
                Some((name, _)) => return Err(format!("jtreg's option {name}")),
                None if part == "fail" => run.fails = true,
                None => {}
            }
        }
        while let Some(word) = words.next() {
            if word.starts_with('-') {
                let takes_value =
                    ["--add-exports", "--add-opens", "--add-modules", "--add-reads", "--patch-module", "-cp"];
                let value = takes_value.contains(&word.as_str()).then(|| words.next()).flatten();
                run.options.push(word);
                run.options.extend(value);
            } else {
                run.class = word;
                break;
            }
        }
        run.arguments = words.collect();
        if let Err(option) = options::translate(&run.options) {
            return Err(format!("options of HotSpot ({})", option.split([':', '/']).next().unwrap_or("")));
        }
        let compiled_before = self.source_of(&run.class).is_none() && !self.compilations.is_empty();
        if run.class.contains('/') || !compiled_before {
            let class = run.class.clone();
            self.build(&class)?;
        }
        self.runs.push(run);
        Ok(())
    }

    /// Where sources are looked for: the test's folder, then its libraries.
    pub fn roots(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.folder).chain(&self.libraries)
    }

    fn source_of(&self, class: &str) -> Option<PathBuf> {
        let path = format!("{}.java", class.replace('.', "/"));
        let found = self.roots().map(|root| root.join(&path)).find(|file| file.is_file());
        // The test's own class can be in a package though its source lies in no folder of that name.
        let last = class.rsplit('.').next().unwrap_or(class);
        found.or_else(|| (self.file.file_stem()? == last).then(|| self.file.clone()))
    }

    /// Replaces jtreg's variables in an option of the compiler.
    fn expand(&self, word: &str) -> String {
        word.replace("${test.src}", &self.folder.to_string_lossy())
    }

    /// Whether the test reads the Unicode data that lie beside the JDK's sources (`make/data/unicodedata`).
    pub fn reads_unicode_data(&self) -> bool {
        self.own_sources().any(|text| text.contains("UCDFiles") || text.contains("unicodedata"))
    }

    /// The texts of the compiled sources that are the test's own.
    fn own_sources(&self) -> impl Iterator<Item = String> {
        let files = self.compilations.iter().flat_map(|c| &c.files).filter(|file| file.starts_with(&self.folder));
        files
            .chain([&self.file])
            .filter_map(|file| fs::read(file).ok())
            .map(|b| String::from_utf8_lossy(&b).into_owned())
    }
}

fn java_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "java")).collect();
    files.sort();
    files
}

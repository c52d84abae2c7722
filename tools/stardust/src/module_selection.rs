//! Which modules of the JDK an application needs.

use crate::class_constants::Mentions;
use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_info::ModuleInfo;
use stardust_jimage::Image;
use std::collections::{BTreeMap, BTreeSet};

/// The word for all modules.
pub const ALL_MODULES: &str = "all";

/// The modules of a runtime image, by name.
pub struct Modules {
    infos: BTreeMap<String, ModuleInfo>,
}

/// Members whose use means that a module is needed which no class mentions, because the JDK looks for its services at
/// run time. A missing provider is not always an error there (a locale falls back), so that it must not be forgotten.
struct ServiceRule {
    class: &'static str,
    /// Whether the use of this member needs the module.
    needs: fn(&str) -> bool,
    module: &'static str,
}

const SERVICE_RULES: &[ServiceRule] = &[
    ServiceRule { class: "java/nio/file/FileSystems", needs: |name| name == "newFileSystem", module: "jdk.zipfs" },
    ServiceRule { class: "java/util/Locale", needs: is_foreign_locale, module: "jdk.localedata" },
    ServiceRule { class: "java/util/Locale$Builder", needs: |_| true, module: "jdk.localedata" },
    ServiceRule {
        class: "java/nio/charset/Charset",
        needs: |name| name == "availableCharsets",
        module: "jdk.charsets",
    },
    ServiceRule { class: "java/security/KeyPairGenerator", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "java/security/KeyFactory", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "java/security/Signature", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "java/security/AlgorithmParameters", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "javax/crypto/KeyAgreement", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "javax/net/ssl/SSLContext", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "javax/net/ssl/SSLSocketFactory", needs: |_| true, module: "jdk.crypto.ec" },
    ServiceRule { class: "javax/tools/ToolProvider", needs: |_| true, module: "jdk.compiler" },
    ServiceRule { class: "java/util/random/RandomGenerator", needs: |name| name != "nextInt", module: "jdk.random" },
    ServiceRule { class: "java/util/random/RandomGeneratorFactory", needs: |_| true, module: "jdk.random" },
    ServiceRule { class: "java/lang/management/ManagementFactory", needs: |_| true, module: "jdk.management" },
];

/// Whether a member of `java.util.Locale` makes or names a locale other than the root and those of the United States,
/// whose data `java.base` has.
pub fn is_foreign_locale(name: &str) -> bool {
    let is_constant = name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    match name {
        "<init>" | "forLanguageTag" | "getAvailableLocales" => true,
        "ROOT" | "US" | "ENGLISH" | "PRIVATE_USE_EXTENSION" | "UNICODE_LOCALE_EXTENSION" => false,
        _ => is_constant,
    }
}

impl Modules {
    /// Reads the declarations of all modules in a runtime image.
    ///
    /// # Errors
    /// [`Error::DamagedJdk`].
    pub fn read(jdk: &Jdk, image: &Image<'_>) -> Result<Self> {
        let damaged = |cause: String| Error::DamagedJdk { path: jdk.modules(), cause };
        let mut infos = BTreeMap::new();
        for location in image.entries() {
            let location = location.map_err(|error| damaged(error.to_string()))?;
            if !location.is_resource() || (location.base, location.extension) != ("module-info", "class") {
                continue;
            }
            let bytes = image.resource(&location).map_err(|error| damaged(error.to_string()))?;
            let info = ModuleInfo::parse(&bytes).ok_or_else(|| damaged(format!("{location} cannot be understood")))?;
            infos.insert(info.name.clone(), info);
        }
        Ok(Modules { infos })
    }

    /// The declarations of all modules, by name.
    pub fn all(&self) -> impl Iterator<Item = &ModuleInfo> {
        self.infos.values()
    }

    /// The declarations of these modules, by name.
    pub fn declarations(&self, names: &BTreeSet<String>) -> Vec<&ModuleInfo> {
        names.iter().filter_map(|name| self.infos.get(name)).collect()
    }

    /// The modules that an application needs: `java.base`, those that export packages it mentions, those whose services
    /// it uses, those that are named, those that are used by classes to be kept, and what all of them require.
    ///
    /// # Errors
    /// [`Error::NoModule`] for a named one.
    pub fn select(&self, jdk: &Jdk, mentions: &Mentions, named: &[String], used: &[&str]) -> Result<BTreeSet<String>> {
        if named.iter().any(|name| name == ALL_MODULES) {
            return Ok(self.infos.keys().cloned().collect());
        }
        if let Some(name) = named.iter().find(|name| !self.infos.contains_key(*name)) {
            return Err(Error::NoModule { name: name.clone(), home: jdk.home.clone() });
        }
        let mut open: Vec<&str> = vec!["java.base"];
        open.extend(named.iter().map(String::as_str));
        open.extend(used);
        for info in self.infos.values() {
            if info.exports.iter().any(|package| mentions.packages.contains(package)) {
                open.push(&info.name);
            }
        }
        for (class, name) in &mentions.members {
            let rules = SERVICE_RULES.iter().filter(|rule| rule.class == class && (rule.needs)(name));
            open.extend(rules.map(|rule| rule.module));
        }
        let mut selected = BTreeSet::new();
        while let Some(name) = open.pop() {
            // A module that a rule names may be missing from a JDK that was cut down: the JDK itself goes on without it.
            let Some(info) = self.infos.get(name) else { continue };
            if selected.insert(name.to_owned()) {
                open.extend(info.requires.iter().map(String::as_str));
            }
        }
        Ok(selected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn module(name: &str, requires: &[&str], exports: &[&str]) -> (String, ModuleInfo) {
        let owned = |list: &[&str]| list.iter().map(|text| text.to_string()).collect();
        let info = ModuleInfo {
            name: name.to_owned(),
            requires: owned(requires),
            exports: owned(exports),
            ..ModuleInfo::default()
        };
        (name.to_owned(), info)
    }

    fn select(mentions: &Mentions, named: &[&str]) -> Result<Vec<String>> {
        let infos = BTreeMap::from([
            module("java.base", &[], &["java/util"]),
            module("java.logging", &["java.base"], &["java/util/logging"]),
            module("java.sql", &["java.base", "java.logging", "java.xml"], &["java/sql"]),
            module("java.xml", &["java.base"], &["javax/xml"]),
            module("jdk.zipfs", &["java.base"], &[]),
        ]);
        let jdk = Jdk { home: PathBuf::from("/jdk") };
        let named: Vec<String> = named.iter().map(|name| name.to_string()).collect();
        Modules { infos }.select(&jdk, mentions, &named, &[]).map(Vec::from_iter)
    }

    #[test]
    fn mentioned_packages_bring_modules_and_what_they_require() {
        let mut mentions = Mentions::default();
        assert_eq!(select(&mentions, &[]).unwrap(), ["java.base"]);
        mentions.add_text("java.sql.Driver");
        assert_eq!(select(&mentions, &[]).unwrap(), ["java.base", "java.logging", "java.sql", "java.xml"]);
    }

    #[test]
    fn named_modules_are_added_and_must_exist() {
        let mentions = Mentions::default();
        assert_eq!(select(&mentions, &["java.xml"]).unwrap(), ["java.base", "java.xml"]);
        assert_eq!(select(&mentions, &["all"]).unwrap().len(), 5);
        assert!(matches!(select(&mentions, &["java.nothing"]), Err(Error::NoModule { .. })));
    }

    #[test]
    fn services_bring_their_modules() {
        let mut mentions = Mentions::default();
        mentions.members.insert(("java/nio/file/FileSystems".into(), "newFileSystem".into()));
        assert_eq!(select(&mentions, &[]).unwrap(), ["java.base", "jdk.zipfs"]);
        assert!(is_foreign_locale("GERMANY") && is_foreign_locale("<init>"));
        assert!(!is_foreign_locale("US") && !is_foreign_locale("getDefault"));
    }
}

import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.Principal;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import javax.security.auth.PrivateCredentialPermission;
import javax.security.auth.RefreshFailedException;
import javax.security.auth.Refreshable;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ChoiceCallback;
import javax.security.auth.callback.ConfirmationCallback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.TextInputCallback;
import javax.security.auth.callback.TextOutputCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.CredentialExpiredException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import javax.security.auth.x500.X500Principal;

/** javax.security.auth and below: subjects, callbacks, login modules in a stack, distinguished names. */
public class Authentication {
    record User(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    static class Secret implements Destroyable, Refreshable {
        private boolean destroyed;

        @Override
        public void destroy() {
            destroyed = true;
        }

        @Override
        public boolean isDestroyed() {
            return destroyed;
        }

        @Override
        public boolean isCurrent() {
            return false;
        }

        @Override
        public void refresh() throws RefreshFailedException {
            throw new RefreshFailedException("never");
        }
    }

    public static class Module implements LoginModule {
        private Subject subject;
        private CallbackHandler handler;
        private Map<String, ?> options;
        private String name;

        @Override
        public void initialize(Subject subject, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
            this.subject = subject;
            this.handler = handler;
            this.options = options;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback who = new NameCallback("name: ", "nobody");
            PasswordCallback what = new PasswordCallback("password: ", false);
            try {
                handler.handle(new Callback[] {who, what});
            } catch (java.io.IOException | UnsupportedCallbackException e) {
                throw new LoginException(e.toString());
            }
            System.out.println(options.get("id") + " asks " + who.getPrompt() + who.getName());
            if (options.containsKey("expired")) {
                throw new CredentialExpiredException("expired");
            }
            if (!new String(what.getPassword()).equals(options.get("password"))) {
                throw new FailedLoginException(options.get("id") + " refuses " + who.getName());
            }
            what.clearPassword();
            name = who.getName();
            return true;
        }

        @Override
        public boolean commit() {
            System.out.println(options.get("id") + " commits " + name);
            return name != null && subject.getPrincipals().add(new User(name));
        }

        @Override
        public boolean abort() {
            System.out.println(options.get("id") + " aborts");
            return true;
        }

        @Override
        public boolean logout() {
            return subject.getPrincipals().remove(new User(name));
        }
    }

    static AppConfigurationEntry entry(String id, String password, AppConfigurationEntry.LoginModuleControlFlag flag) {
        Map<String, Object> options = new HashMap<>(Map.of("id", id, "password", password));
        if (password.isEmpty()) {
            options.put("expired", "yes");
        }
        return new AppConfigurationEntry(Module.class.getName(), flag, options);
    }

    static void login(String what, AppConfigurationEntry... stack) {
        Configuration configuration = new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return name.equals("app") ? stack : null;
            }
        };
        CallbackHandler handler = callbacks -> {
            for (Callback each : callbacks) {
                if (each instanceof NameCallback name) {
                    name.setName("ann");
                } else if (each instanceof PasswordCallback password) {
                    password.setPassword("pw".toCharArray());
                } else {
                    throw new UnsupportedCallbackException(each);
                }
            }
        };
        try {
            LoginContext context = new LoginContext("app", new Subject(), handler, configuration);
            context.login();
            System.out.println(what + ": " + context.getSubject().getPrincipals());
            context.logout();
            System.out.println(context.getSubject().getPrincipals());
        } catch (LoginException e) {
            System.out.println(what + ": " + e);
        }
    }

    static void subjects() throws Exception {
        Subject subject = new Subject();
        subject.getPrincipals().add(new User("bob"));
        subject.getPublicCredentials().add("key");
        Secret secret = new Secret();
        subject.getPrivateCredentials().add(secret);
        System.out.print(subject.toString().lines().limit(3).reduce("", (a, b) -> a + b.strip() + "; "));
        System.out.println(subject.getPrincipals(User.class) + " " + subject.getPrivateCredentials(Secret.class).size() + " "
                + subject.getPublicCredentials(Integer.class));
        String inside = Subject.doAs(subject, (PrivilegedAction<String>) () ->
                Subject.getSubject(AccessController.getContext()).getPrincipals().toString());
        System.out.println(inside + " " + Subject.getSubject(AccessController.getContext()));
        try {
            Subject.doAs(subject, (PrivilegedExceptionAction<Void>) () -> {
                throw new java.io.IOException("inside");
            });
        } catch (PrivilegedActionException e) {
            System.out.println(e + " " + e.getException());
        }
        AccessControlContext context = AccessController.getContext();
        System.out.println(Subject.doAsPrivileged(subject, (PrivilegedAction<Integer>) () -> 7, context));
        subject.setReadOnly();
        try {
            subject.getPrincipals().add(new User("eve"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + subject.isReadOnly());
        }
        secret.destroy();
        System.out.println(secret.isDestroyed() + " " + secret.isCurrent());
        try {
            new Destroyable() {}.destroy();
        } catch (DestroyFailedException e) {
            System.out.println(e);
        }
        System.out.println(new PrivateCredentialPermission("a.b.Credential a.b.Principal \"duke\"", "read"));
    }

    static void names() {
        X500Principal duke = new X500Principal("CN=Duke, OU=JavaSoft, O=Sun Microsystems, C=US");
        System.out.println(duke.getName() + " | " + duke.getName(X500Principal.RFC1779) + " | "
                + duke.getName(X500Principal.CANONICAL));
        System.out.println(duke.equals(new X500Principal("cn=duke,ou=javasoft,o=sun microsystems,c=us")) + " "
                + duke.getEncoded().length + " " + new X500Principal(duke.getEncoded()));
        System.out.println(new X500Principal("CN=Steve Kille\\, Jr. + L=Here, O=\"x, y\"").getName());
        try {
            new X500Principal("no such thing");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    static void callbacks() {
        ChoiceCallback choice = new ChoiceCallback("which", new String[] {"a", "b"}, 1, false);
        choice.setSelectedIndex(0);
        ConfirmationCallback confirm = new ConfirmationCallback(ConfirmationCallback.WARNING,
                ConfirmationCallback.YES_NO_OPTION, ConfirmationCallback.NO);
        TextInputCallback input = new TextInputCallback("text", "default");
        input.setText("typed");
        System.out.println(choice.getSelectedIndexes()[0] + choice.getDefaultChoice() + " " + confirm.getDefaultOption() + " "
                + input.getText() + " " + new TextOutputCallback(TextOutputCallback.ERROR, "m").getMessageType());
        try {
            new NameCallback("");
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        subjects();
        names();
        callbacks();
        var required = AppConfigurationEntry.LoginModuleControlFlag.REQUIRED;
        var optional = AppConfigurationEntry.LoginModuleControlFlag.OPTIONAL;
        var requisite = AppConfigurationEntry.LoginModuleControlFlag.REQUISITE;
        var sufficient = AppConfigurationEntry.LoginModuleControlFlag.SUFFICIENT;
        login("one", entry("A", "pw", required));
        login("refused", entry("A", "other", required), entry("B", "pw", required));
        login("optional", entry("A", "other", optional), entry("B", "pw", required));
        login("requisite", entry("A", "", requisite), entry("B", "pw", required));
        login("sufficient", entry("A", "pw", sufficient), entry("B", "other", required));
        try {
            new LoginContext("none", new Subject(), null, new Configuration() {
                @Override
                public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                    return null;
                }
            });
        } catch (LoginException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Set.of(required).iterator().next());
    }
}

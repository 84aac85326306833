package org.yuanlian.window;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.InForce;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceKind;
import org.yuanlian.window.declared.WindowsDeclaration;
import org.yuanlian.window.form.Form;

/// The declared services: those in force, and for applications that were handed in earlier those of their time.
/// A folder that is laid in is a service as soon as it is there.
@Component
public class Services {
    private static final String FILE = "/service";
    private final Declarations declarations;
    private final Clock clock;

    Services(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    public WindowsDeclaration windows() {
        return declarations
                .versions(ServiceKind.WINDOWS, WindowsDeclaration.class)
                .on(AsOf.now(clock).validOn())
                .body();
    }

    /// All that are in force today, by the names of their folders.
    public List<Service> inForce() {
        var today = AsOf.now(clock).validOn();
        return ids().stream()
                .filter(id -> versions(id).versions().stream().anyMatch(version -> version.header().covers(today)))
                .map(this::inForce)
                .toList();
    }

    /// @throws Refusal for a service that nobody declared, or that is not in force today
    public Service inForce(String id) {
        if (!ids().contains(id)) {
            throw new Refusal(Problem.of("window.service.unknown", "service", id, Nearest.to(id, ids()).orElse("")));
        }
        return service(id, versions(id).on(AsOf.now(clock).validOn()));
    }

    /// The version under which something was handed in.
    ///
    /// @throws Refusal where its file is gone
    public Service of(String id, int version) {
        return (ids().contains(id) ? versions(id).versions() : List.<Declared<ServiceDeclaration>>of()).stream()
                .filter(declared -> declared.header().version() == version)
                .findFirst()
                .map(declared -> service(id, declared))
                .orElseThrow(() -> new Refusal(Problem.of("window.service.gone", "service", id, version)));
    }

    private Service service(String id, Declared<ServiceDeclaration> declared) {
        var file = declared.beside(ServiceKind.FORM);
        var json = declarations.attachment(file)
                .orElseThrow(() -> new IllegalStateException("The form %s has gone.".formatted(file)));
        return new Service(id, declared, Form.read(file, json));
    }

    private InForce<ServiceDeclaration> versions(String id) {
        return declarations.versions(ServiceKind.FOLDER + id + FILE, ServiceDeclaration.class);
    }

    private List<String> ids() {
        return declarations.files().stream()
                .filter(file -> file.matches("services/[^/]+/service(\\.v\\d+)?\\.yaml"))
                .map(file -> file.split("/", -1)[1])
                .distinct()
                .toList();
    }
}

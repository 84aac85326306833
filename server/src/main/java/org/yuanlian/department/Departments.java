package org.yuanlian.department;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.InForce;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;

/// The declared departments and posts, as they are in force today; read when first asked for.
@Component
public class Departments {
    private final Declarations declarations;
    private final Clock clock;
    private volatile @Nullable InForce<DepartmentsDeclaration> versions;

    public Departments(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    public DepartmentsDeclaration now() {
        var read = versions;
        if (read == null) {
            read = declarations.versions(DepartmentsKind.NAME, DepartmentsDeclaration.class);
            versions = read;
        }
        return read.on(AsOf.now(clock).validOn()).body();
    }

    public Text title(String department) {
        return now().title(department);
    }

    public Optional<Text> titleOfPost(String post) {
        return now().post(post).map(DepartmentsDeclaration.Post::title);
    }
}

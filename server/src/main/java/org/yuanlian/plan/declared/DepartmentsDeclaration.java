package org.yuanlian.plan.declared;

import java.util.List;
import org.yuanlian.declaration.Text;

/// Who decides.
public record DepartmentsDeclaration(List<Department> departments) {

    public record Department(String id, Text title) {}

    public List<String> ids() {
        return departments.stream().map(Department::id).toList();
    }
}

package org.yuanlian.department;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// Who decides, and which posts people hold.
public record DepartmentsDeclaration(List<Department> departments, List<Post> posts, AlarmHandlers alarmHandlers) {

    public record Department(String id, Text title) {}

    /// @param ofDepartment whether who holds it holds it in one department
    public record Post(String id, Text title, boolean ofDepartment) {}

    /// Who of the people of departments handles alarms: all of some departments, and whoever holds one of some posts.
    public record AlarmHandlers(List<String> departments, List<String> posts, String source, boolean verified) {
        public boolean include(@Nullable String department, @Nullable String post) {
            return department != null && departments.contains(department) || post != null && posts.contains(post);
        }
    }

    public List<String> ids() {
        return departments.stream().map(Department::id).toList();
    }

    public List<String> postIds() {
        return posts.stream().map(Post::id).toList();
    }

    public Optional<Department> department(String id) {
        return departments.stream().filter(department -> department.id().equals(id)).findFirst();
    }

    public Optional<Post> post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /// By its id, where a department has gone out of the declaration since.
    public Text title(String id) {
        return department(id).map(Department::title).orElse(new Text(id, id));
    }
}

package org.yuanlian.access.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.department.Departments;
import org.yuanlian.department.DepartmentsDeclaration;

/// The departments and posts that accounts, plans, services and queues name.
@RestController
@RequestMapping("/api/departments")
@Requires(Permission.READ)
class DepartmentsController {
    private final Departments departments;

    DepartmentsController(Departments departments) {
        this.departments = departments;
    }

    @GetMapping
    DepartmentsDeclaration all() {
        return departments.now();
    }
}

package org.yuanlian.day;

import java.util.List;

/// Where parts of a day come from. Each asks one module; a further one is a further class.
interface Source {
    List<Part> parts(Reader reader);
}

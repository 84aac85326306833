package org.yuanlian.bulletin;

import org.yuanlian.bulletin.declared.BulletinTemplate;
import org.yuanlian.declaration.Text;

/// The template that an issue was published with, kept whole beside it.
public record Wording(Text title, BulletinTemplate template) {}

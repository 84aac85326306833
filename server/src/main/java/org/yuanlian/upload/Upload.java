package org.yuanlian.upload;

import java.util.UUID;
import org.yuanlian.kernel.Sha256;

/// A file that was handed in and waits to become evidence.
///
/// @param name as the person called it, without folders
public record Upload(UUID id, String name, long size, Sha256 sha256, String mediaType) {}

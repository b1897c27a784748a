package org.netralitas.disclose;

/** One reason not to publish. */
public record AuditFailure(String cellId, String message) {}

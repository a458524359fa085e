package org.starling.cli.internal;

import org.starling.workflow.EngineVersion;

import picocli.CommandLine.IVersionProvider;

/** The versions of Starling and of the Java below it. */
public final class VersionText implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return EngineVersion.all().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toArray(String[]::new);
	}
}

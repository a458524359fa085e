package org.starling.cli.internal.plugin;

import java.net.URISyntaxException;
import java.nio.file.Path;

import picocli.CommandLine.Option;

/** {@code --starling}: what plug-ins are built against. */
final class InstallationOption {

	@Option(names = "--starling", paramLabel = "DIR", description = "The folder of the Starling that the plug-in is built against (default: this one's).")
	private Path stated;

	/** What is stated, else the folder above the plug-ins that this class is one of. */
	Path folder() {
		if (stated != null) {
			return stated;
		}
		try {
			Path code = Path.of(InstallationOption.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return code.getParent() == null || code.getParent().getParent() == null ? code : code.getParent().getParent();
		} catch (URISyntaxException e) {
			throw new IllegalStateException("the place of this program is no path", e);
		}
	}
}

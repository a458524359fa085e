package org.starling.cli.internal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.sdk.PluginKind;
import org.starling.sdk.PluginNames;
import org.starling.sdk.PluginProject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling plugin new}: a project that builds, with an example to replace and the contract test. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Write a plug-in project that builds by itself (Maven, Tycho), with an example to replace and the contract test.",
		footer = { "", "Example: starling plugin new my-pair --kind solver", "         cd my-pair && mvn verify", "         starling plugin new my-model --kind energy-provider" })
final class PluginNewCommand implements Callable<Integer> {

	/** Ids of the kinds. */
	private static final class Kinds extends ArrayList<String> {

		private static final long serialVersionUID = 1L;

		Kinds() {
			super(Arrays.stream(PluginKind.values()).map(PluginKind::id).toList());
		}
	}

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "NAME", description = "Words of Latin letters and digits, such as my-pair.")
	private String name;

	@Option(names = "--kind", defaultValue = "solver", completionCandidates = Kinds.class,
			description = "What the plug-in adds: ${COMPLETION-CANDIDATES}. Default: solver.")
	private String kind;

	@Option(names = "--package", paramLabel = "PACKAGE", description = "Java package and symbolic name (default: com.example.NAME).")
	private String packageName;

	@Option(names = "--into", paramLabel = "DIR", description = "The new folder (default: NAME).")
	private Path folder;

	@Mixin
	private InstallationOption installation = new InstallationOption();

	@Override
	public Integer call() throws IOException {
		PluginKind wanted = Arrays.stream(PluginKind.values()).filter(k -> k.id().equals(kind)).findFirst()
				.orElseThrow(() -> new ParameterException(spec.commandLine(), "--kind: '" + kind + "' is not known; there are "
						+ Arrays.stream(PluginKind.values()).map(PluginKind::id).collect(Collectors.joining(", "))));
		PluginNames names = PluginNames.of(name, packageName);
		Path target = folder == null ? Path.of(names.id()) : folder;
		PluginProject.write(target, wanted, names, installation.folder());
		spec.commandLine().getOut().println(target + ": " + wanted.title() + ", id " + names.id() + ", in " + names.packageName()
				+ "; README.md says how to build and install it");
		return ExitCodes.DONE;
	}
}

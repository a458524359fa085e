package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import org.starling.cli.internal.QuantizationCommands;
import org.starling.model.store.ProjectFolder;

/** Says of a project's energies, which a run leaves out, how they are calculated. Stateless. */
final class ProjectEnergies {

	private ProjectEnergies() {
	}

	/** One line when the project has documents of energies. */
	static void tell(ProjectFolder project, Path named, PrintWriter out) throws IOException {
		int count = project.energies().size();
		if (count > 0) {
			out.println("Left out: " + count + (count == 1 ? " document of energies. " : " documents of energies. ")
					+ (QuantizationCommands.isInstalled() ? "They may take long; calculate what is open with: starling energy project " + named
							: "Calculating needs the feature quantization, which is not installed here"));
		}
	}
}

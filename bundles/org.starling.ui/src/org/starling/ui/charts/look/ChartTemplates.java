package org.starling.ui.charts.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.starling.chart.look.ChartLook;
import org.starling.chart.look.LookFile;

/** Templates of charts, one file each in the workspace; a file can be passed on. Any thread; reads and writes files. */
public final class ChartTemplates {

	/** Ending of a template's file. */
	public static final String ENDING = ".chart.json"; //$NON-NLS-1$

	private final Path folder;

	/** Those of the workspace. */
	public static ChartTemplates ofWorkspace() {
		return new ChartTemplates(Platform.getStateLocation(FrameworkUtil.getBundle(ChartTemplates.class)).toPath().resolve("chart-templates")); //$NON-NLS-1$
	}

	ChartTemplates(Path folder) {
		this.folder = folder;
	}

	/** Names, sorted. */
	public List<String> names() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(ENDING))
					.map(n -> n.substring(0, n.length() - ENDING.length())).sorted().toList();
		}
	}

	public ChartLook read(String name) throws IOException {
		return LookFile.template(file(name));
	}

	/** Takes the place of a template of the same name. */
	public void save(String name, ChartLook look) throws IOException {
		LookFile.write(look, file(name));
	}

	public void delete(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	/** Takes over a file that was passed on, under its name, and returns that. */
	public String take(Path file) throws IOException {
		String name = file.getFileName().toString().replaceFirst("(\\.chart)?\\.json$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		save(name, LookFile.template(file));
		return name;
	}

	/** What is wrong with a name; null when nothing is. */
	public static String fault(String name) {
		return name.isBlank() || !name.matches("[\\p{L}\\p{N} ._-]{1,60}") ? Messages.Template_badName : null; //$NON-NLS-1$
	}

	private Path file(String name) {
		return folder.resolve(name + ENDING);
	}
}

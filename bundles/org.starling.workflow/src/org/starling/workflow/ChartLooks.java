package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.chart.Figure;
import org.starling.chart.look.ChartLook;
import org.starling.chart.look.LookFile;
import org.starling.model.base.Document;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;

/**
 * How a person wants the charts of a document to look, by the titles of the figures; kept in the project as
 * {@code charts/NAME.simulation.json}, beside the document rather than in it, so that another look makes no result stale.
 *
 * @param looks only those that change something
 */
public record ChartLooks(Map<String, ChartLook> looks) {

	/** Every chart as it is by itself. */
	public static final ChartLooks NONE = new ChartLooks(Map.of());

	private static final String FOLDER = "charts";

	public ChartLooks {
		looks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(looks));
	}

	/** The looks of a document's charts, whose project is the one that its file lies in. */
	public static ChartLooks of(Document document) throws IOException {
		if (document.eResource() == null) {
			return NONE;
		}
		Path file = DocumentStore.path(document.eResource().getURI());
		Optional<Path> project = ProjectFolder.containing(file);
		return project.isPresent() ? read(project.get(), file) : NONE;
	}

	/** @param document file of a document of the project in a folder */
	public static ChartLooks read(Path project, Path document) throws IOException {
		Path file = file(project, document);
		return Files.isRegularFile(file) ? new ChartLooks(LookFile.figures(file)) : NONE;
	}

	/** Keeps them; without any the file goes. */
	public void write(Path project, Path document) throws IOException {
		if (looks.isEmpty()) {
			Files.deleteIfExists(file(project, document));
		} else {
			LookFile.write(looks, file(project, document));
		}
	}

	private static Path file(Path project, Path document) {
		return project.resolve(FOLDER).resolve(document.getFileName() + ".json");
	}

	/** The look of a figure. */
	public ChartLook look(String title) {
		return looks.getOrDefault(title, ChartLook.OWN);
	}

	/** With another look of a figure. */
	public ChartLooks with(String title, ChartLook look) {
		Map<String, ChartLook> all = new LinkedHashMap<>(looks);
		if (look.equals(ChartLook.OWN)) {
			all.remove(title);
		} else {
			all.put(title, look);
		}
		return new ChartLooks(all);
	}

	/** The figures as they are wanted; one whose look does not fit any more, as after a change of units, stays as it is by itself. */
	public List<Figure> apply(List<Figure> figures) {
		List<Figure> wanted = new ArrayList<>();
		for (Figure figure : figures) {
			wanted.add(apply(figure));
		}
		return wanted;
	}

	private Figure apply(Figure figure) {
		try {
			return look(figure.title()).apply(figure);
		} catch (IllegalArgumentException e) {
			System.getLogger(ChartLooks.class.getName()).log(System.Logger.Level.WARNING, "chart \"{0}\": its look does not fit: {1}",
					figure.title(), e.getMessage());
			return figure;
		}
	}
}

package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The page of a wizard that makes a document of a file: the file above, what was found in it below. The file is read on a worker thread,
 * everything else is on the UI thread.
 *
 * @param <P> what is known of a file once it was read
 */
public abstract class FileImportPage<P> extends DocumentPage {

	private static final int DELAY = 250;

	private final Path proposed;
	private final String label;
	private final String kind;
	private final String pattern;
	private FileChoice file;
	private Background background;
	private P preview;
	private String failure;

	/**
	 * @param label    stands before the field of the file
	 * @param kind     what the file dialog calls the files that are meant
	 * @param pattern  their patterns, separated by semicolons
	 * @param proposed file to begin with, or null
	 */
	protected FileImportPage(String title, String description, String helpContext, String label, String kind, String pattern, Path proposed) {
		super(title, description, "", helpContext); //$NON-NLS-1$
		this.label = label;
		this.kind = kind;
		this.pattern = pattern;
		this.proposed = proposed;
	}

	/** Reads a file, on a worker thread; gives up soon when it is asked to. */
	protected abstract P read(Path path, BooleanSupplier cancelled) throws IOException;

	/** Takes over what was read; comes before {@link #show}. */
	protected abstract void accept(P read);

	/** Shows what was read, or nothing for null. */
	protected abstract void show(P read);

	/** Adds controls between the name and what was found, to a grid of two columns. */
	protected abstract void fields(Composite area);

	/** What is wrong with what was read, or with the controls; null for nothing. */
	protected abstract String problem(P read);

	@Override
	protected final void top(Composite area) {
		background = new Background(area, Messages.Import_reading);
		label(area, label);
		file = new FileChoice(area, kind, pattern, this::fileChanged);
	}

	@Override
	protected final void fill(Composite area) {
		fields(area);
		show(null);
		if (proposed != null) {
			file.set(proposed);
		}
	}

	/** A line of the whole width. */
	protected static Label line(Composite area) {
		Label line = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(line);
		return line;
	}

	/** A table of the whole width. */
	protected static FindingTable findings(Composite area) {
		FindingTable table = new FindingTable(area);
		((GridData) table.getLayoutData()).horizontalSpan = 2;
		return table;
	}

	private void fileChanged() {
		preview = null;
		failure = null;
		show(null);
		Path path = file.file();
		if (path != null) {
			setMessage(Messages.Import_reading);
			background.run(DELAY, cancelled -> read(path, cancelled), this::found, reason -> {
				failure = reason;
				setMessage(null);
				changed();
			});
		}
		changed();
	}

	private void found(P read) {
		preview = read;
		setMessage(null);
		accept(read);
		show(read);
		changed();
	}

	@Override
	protected final String problem() {
		return !file.isBlank() && file.file() == null ? Messages.Import_noFile : failure != null || preview == null ? failure : problem(preview);
	}

	@Override
	protected boolean isReady() {
		return preview != null;
	}

	/** The file, or null when there is none of that name. */
	protected final Path file() {
		return file.file();
	}

	/** What was read, or null before the file was read. */
	protected final P preview() {
		return preview;
	}
}

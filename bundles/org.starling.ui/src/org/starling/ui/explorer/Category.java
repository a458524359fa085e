package org.starling.ui.explorer;

import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.Images;

/** The groups of a project in the order in which they are shown. */
public enum Category {

	MOLECULES(DocumentKind.MOLECULE, "folder-molecules", Images.MOLECULE), //$NON-NLS-1$
	STUDIES(DocumentKind.STUDY, "folder-studies", Images.STUDY), //$NON-NLS-1$
	ANALYTICAL_RUNS(DocumentKind.ANALYTICAL_RUN, "folder-analytical-runs", Images.ANALYTICAL_RUN), //$NON-NLS-1$
	ENERGIES(DocumentKind.ENERGIES, "folder-energies", Images.ENERGIES), //$NON-NLS-1$
	MODELS(DocumentKind.MODEL, "folder-models", Images.MODEL), //$NON-NLS-1$
	SIMULATIONS(DocumentKind.SIMULATION, "folder-simulations", Images.SIMULATION), //$NON-NLS-1$
	RESULTS(null, "folder-results", Images.RESULT), //$NON-NLS-1$
	DATA(null, "folder-data-files", Images.DATA); //$NON-NLS-1$

	private final DocumentKind kind;
	private final String folderIcon;
	private final String icon;

	Category(DocumentKind kind, String folderIcon, String icon) {
		this.kind = kind;
		this.folderIcon = folderIcon;
		this.icon = icon;
	}

	/** Name of the folder in the project. */
	public String folder() {
		return switch (this) {
		case RESULTS -> ProjectFolder.RESULTS_FOLDER;
		case DATA -> ProjectFolder.DATA_FOLDER;
		default -> kind.folder();
		};
	}

	/** Kind of the documents of this group, or null when it holds runs or data files. */
	public DocumentKind kind() {
		return kind;
	}

	/** Name of the icon of the group. */
	public String folderIcon() {
		return folderIcon;
	}

	/** Name of the icon of one member. */
	public String icon() {
		return icon;
	}

	/** Title in the person's language. */
	public String label() {
		return switch (this) {
		case MOLECULES -> Messages.Category_molecules;
		case STUDIES -> Messages.Category_studies;
		case ANALYTICAL_RUNS -> Messages.Category_analyticalRuns;
		case ENERGIES -> Messages.Category_energies;
		case MODELS -> Messages.Category_models;
		case SIMULATIONS -> Messages.Category_simulations;
		case RESULTS -> Messages.Category_results;
		case DATA -> Messages.Category_data;
		};
	}

	/** The group of documents with a file extension, or null. */
	public static Category ofExtension(String extension) {
		for (Category category : values()) {
			if (category.kind != null && category.kind.extension().equals(extension)) {
				return category;
			}
		}
		return null;
	}
}

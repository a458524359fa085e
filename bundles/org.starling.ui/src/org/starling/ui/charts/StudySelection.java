package org.starling.ui.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.starling.model.store.DocumentStore;
import org.starling.model.study.Administration;
import org.starling.model.study.Compound;
import org.starling.model.study.Group;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.model.study.Subject;

/**
 * What a person selected of a study whose samples are to be charted; empty sets stand for all.
 *
 * @param study     the file
 * @param subjects  labels
 * @param matrices  names
 * @param compounds names
 */
public record StudySelection(IFile study, Set<String> subjects, Set<String> matrices, Set<String> compounds) {

	public StudySelection {
		subjects = Set.copyOf(subjects);
		matrices = Set.copyOf(matrices);
		compounds = Set.copyOf(compounds);
	}

	/** The samples of selected subjects, groups, doses, matrices and compounds; null when the objects say nothing about samples. */
	static StudySelection of(List<?> objects) {
		Set<String> subjects = new LinkedHashSet<>();
		Set<String> matrices = new LinkedHashSet<>();
		Set<String> compounds = new LinkedHashSet<>();
		IFile file = null;
		for (Object object : objects) {
			switch (object) {
			case Subject subject -> add(subjects, subject.getName());
			case Matrix matrix -> add(matrices, matrix.getName());
			case Compound compound -> add(compounds, compound.getName());
			case Administration dose when dose.getSubject() != null -> add(subjects, dose.getSubject().getName());
			case Group group when group.eContainer() instanceof Study study -> study.getSubjects().stream()
					.filter(s -> s.getGroup() == group).forEach(s -> add(subjects, s.getName()));
			case null, default -> {
				continue;
			}
			}
			file = file == null ? file(((EObject) object).eResource()) : file;
		}
		boolean any = !subjects.isEmpty() || !matrices.isEmpty() || !compounds.isEmpty();
		return file == null || !any ? null : new StudySelection(file, subjects, matrices, compounds);
	}

	private static void add(Set<String> names, String name) {
		if (name != null) {
			names.add(name);
		}
	}

	private static IFile file(Resource resource) {
		return resource == null || resource.getURI() == null || !resource.getURI().isFile() ? null
				: ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(DocumentStore.path(resource.getURI())));
	}
}

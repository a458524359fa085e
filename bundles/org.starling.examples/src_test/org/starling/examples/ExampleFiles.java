package org.starling.examples;

import java.io.IOException;

import org.starling.model.base.Document;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;

/** Puts documents into the project of an example, with ids that stay the same. */
record ExampleFiles(ProjectFolder project, String example) {

	void add(Document document, String fileName) throws IOException {
		DocumentKind kind = DocumentKind.of(document.eClass()).orElseThrow();
		DocumentStore.create(project.path().resolve(kind.folder()).resolve(fileName + "." + kind.extension()), document,
				project.resourceSet());
		save(document);
	}

	void save(Document document) throws IOException {
		StableIds.set(document, example, project.relativize(DocumentStore.path(document.eResource().getURI())));
		project.save(document);
	}
}

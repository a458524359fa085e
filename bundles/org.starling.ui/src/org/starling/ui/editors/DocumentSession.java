package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.starling.model.base.Document;
import org.starling.model.base.provider.BaseItemProviderAdapterFactory;
import org.starling.model.bioanalysis.provider.BioanalysisItemProviderAdapterFactory;
import org.starling.model.molecule.provider.MoleculeItemProviderAdapterFactory;
import org.starling.model.pkmodel.provider.PkmodelItemProviderAdapterFactory;
import org.starling.model.project.provider.ProjectItemProviderAdapterFactory;
import org.starling.model.quantization.provider.QuantizationItemProviderAdapterFactory;
import org.starling.model.simulation.provider.SimulationItemProviderAdapterFactory;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.StarlingResource;
import org.starling.model.study.provider.StudyItemProviderAdapterFactory;
import org.starling.ui.emf.Commands;

/**
 * A document that is being edited: its resource set, one command stack, load and save through the {@link DocumentStore}.
 * Knows no window. One thread at a time, in the workbench the UI thread.
 */
public final class DocumentSession implements IEditingDomainProvider {

	private final ComposedAdapterFactory adapters = new ComposedAdapterFactory(new AdapterFactory[] {
			new BaseItemProviderAdapterFactory(), new ProjectItemProviderAdapterFactory(),
			new MoleculeItemProviderAdapterFactory(), new StudyItemProviderAdapterFactory(),
			new BioanalysisItemProviderAdapterFactory(), new QuantizationItemProviderAdapterFactory(), new PkmodelItemProviderAdapterFactory(), new SimulationItemProviderAdapterFactory(),
			new ReflectiveItemProviderAdapterFactory() });
	private final BasicCommandStack stack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, stack);
	private final Path file;
	private final ProjectDocuments others;
	private StarlingResource resource;
	private Companion companion;

	/** Content of another file that is edited and saved together with the document, such as the sample table of a study. */
	public interface Companion {

		/**
		 * Writes what changed; called before the document is written.
		 *
		 * @throws IOException when nothing was written; the document is not written then either
		 */
		void save() throws IOException;

		/** Writes again what stood there before the last {@link #save()}, because the document could not be written. */
		void takeBack() throws IOException;

		/** Drops what was not saved. */
		void reload();
	}

	public DocumentSession(Path file) {
		this.file = file;
		DocumentStore.configure(domain.getResourceSet());
		others = new ProjectDocuments(file, domain.getResourceSet());
	}

	/** The other documents of the project. */
	public ProjectDocuments others() {
		return others;
	}

	/**
	 * Loads the file, or loads it again; undo history and unsaved changes are gone afterwards.
	 *
	 * @throws IOException in the store's words: what, where, what to do
	 */
	public void load() throws IOException {
		resource = null;
		stack.flush();
		if (companion != null) {
			companion.reload();
		}
		domain.getResourceSet().getResources().forEach(r -> r.unload());
		domain.getResourceSet().getResources().clear();
		resource = DocumentStore.load(file, domain.getResourceSet());
		stack.saveIsDone();
	}

	public boolean isLoaded() {
		return resource != null && resource.document() != null;
	}

	public Path file() {
		return file;
	}

	/** The root object; only after {@link #load} succeeded. */
	public Document document() {
		return resource.document();
	}

	public StarlingResource resource() {
		return resource;
	}

	public AdapterFactory adapters() {
		return adapters;
	}

	public BasicCommandStack stack() {
		return stack;
	}

	@Override
	public EditingDomain getEditingDomain() {
		return domain;
	}

	/** Executes a command as one undoable step with a name. */
	public void execute(String label, Command command) {
		stack.execute(Commands.named(label, command));
	}

	public boolean isDirty() {
		return stack.isSaveNeeded();
	}

	/**
	 * @throws org.starling.model.store.DocumentChangedException when the file changed on disk and mode is SAFE
	 */
	public void save(DocumentStore.SaveMode mode) throws IOException {
		boolean refused = mode == DocumentStore.SaveMode.SAFE && DocumentStore.isChangedOnDisk(resource);
		if (companion == null || refused) {
			DocumentStore.save(resource, mode);
		} else {
			companion.save();
			try {
				DocumentStore.save(resource, mode);
			} catch (IOException e) {
				takeBack(e);
				throw e;
			}
		}
		stack.saveIsDone();
	}

	private void takeBack(IOException reason) {
		try {
			companion.takeBack();
		} catch (IOException e) {
			reason.addSuppressed(e);
		}
	}

	/** Saves something else together with the document from now on. */
	public void join(Companion other) {
		companion = other;
	}

	/** Forgets what was loaded from another file, so that it is read again when it is next needed. */
	public void forget(Path other) {
		var loaded = domain.getResourceSet().getResource(DocumentStore.uri(other), false);
		if (loaded != null && loaded != resource) {
			loaded.unload();
			domain.getResourceSet().getResources().remove(loaded);
		}
	}

	public void dispose() {
		stack.flush();
		adapters.dispose();
	}
}

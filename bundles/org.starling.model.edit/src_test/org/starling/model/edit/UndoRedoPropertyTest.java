package org.starling.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
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
import org.starling.model.store.DocumentKind;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.Documents;
import org.starling.model.store.StarlingResource;
import org.starling.model.study.provider.StudyItemProviderAdapterFactory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a person does to a document in whatever order: undo leads back to the same XMI, redo forward to the same. */
class UndoRedoPropertyTest {

	@Provide
	Arbitrary<List<Integer>> choices() {
		return Arbitraries.integers().between(0, Integer.MAX_VALUE).list().ofMinSize(20).ofMaxSize(400);
	}

	@Property
	void undoAndRedoLeadToTheSameXmi(@ForAll DocumentKind kind, @ForAll("choices") List<Integer> choices) {
		boolean[] failed = new boolean[1];
		BasicCommandStack stack = new BasicCommandStack() {
			@Override
			protected void handleError(Exception exception) {
				failed[0] = true;
			}
		};
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(providers(), stack);
		StarlingResource resource = DocumentStore.create(Path.of("any." + kind.extension()).toAbsolutePath(),
				Documents.create(Document.class, kind.eClass()), domain.getResourceSet());
		List<String> states = new ArrayList<>(List.of(xmi(resource)));
		RandomCommands commands = new RandomCommands(domain, resource.document(), choices.iterator());
		int at = 0;
		while (commands.hasMore()) {
			switch (commands.below(6)) {
			case 0 -> {
				if (stack.canUndo()) {
					stack.undo();
					at--;
				}
			}
			case 1 -> {
				if (stack.canRedo()) {
					stack.redo();
					at++;
				}
			}
			default -> {
				Command command = commands.next();
				if (!command.canExecute()) {
					command.dispose();
					break;
				}
				failed[0] = false;
				stack.execute(command);
				// the second part of a compound may find its object gone: then all of it is taken back
				if (!failed[0]) {
					states.subList(++at, states.size()).clear();
					states.add(xmi(resource));
				}
			}
			}
			assertEquals(states.get(at), xmi(resource), stack.getMostRecentCommand() + " and a step in the history");
		}
		for (; stack.canUndo(); at--) {
			assertEquals(states.get(at), xmi(resource));
			stack.undo();
		}
		assertEquals(0, at);
		for (; stack.canRedo(); at++) {
			assertEquals(states.get(at), xmi(resource));
			stack.redo();
		}
		assertEquals(states.getLast(), xmi(resource));
	}

	private static ComposedAdapterFactory providers() {
		return new ComposedAdapterFactory(new AdapterFactory[] { new BaseItemProviderAdapterFactory(), new ProjectItemProviderAdapterFactory(),
				new MoleculeItemProviderAdapterFactory(), new StudyItemProviderAdapterFactory(), new BioanalysisItemProviderAdapterFactory(),
				new PkmodelItemProviderAdapterFactory(), new SimulationItemProviderAdapterFactory(),
				new QuantizationItemProviderAdapterFactory(), new ReflectiveItemProviderAdapterFactory() });
	}

	private static String xmi(StarlingResource resource) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			resource.save(out, null);
			return out.toString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates model and edit code from a genmodel without an Eclipse workspace.
 * Arguments: folder of bundles; path of the genmodel below it; "model" and/or "edit".
 */
public final class EmfGen {

	public static void main(String[] args) throws IOException {
		mapFoldersAsProjects(Path.of(args[0]).toAbsolutePath().normalize());
		GenModel model = load(args[1]);
		for (String part : List.of(args).subList(2, args.length)) {
			Object type = switch (part) {
			case "model" -> GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE;
			case "edit" -> GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE;
			default -> throw new IllegalArgumentException("neither model nor edit: " + part);
			};
			Generator generator = new Generator();
			generator.setInput(model);
			failOn(generator.generate(model, type, part, new BasicMonitor.Printing(System.out)));
		}
	}

	/** The generator speaks of platform:/resource projects; each bundle folder stands for one. */
	private static void mapFoldersAsProjects(Path bundles) throws IOException {
		try (var folders = Files.newDirectoryStream(bundles, Files::isDirectory)) {
			for (Path folder : folders) {
				EcorePlugin.getPlatformResourceMap().put(folder.getFileName().toString(),
						URI.createFileURI(folder + "/"));
			}
		}
	}

	private static GenModel load(String path) {
		var factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new EcoreResourceFactoryImpl());
		GenModelPackage.eINSTANCE.eClass();
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		ResourceSet resources = new ResourceSetImpl();
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
		GenModel model = (GenModel) resources.getResource(URI.createPlatformResourceURI(path, true), true)
				.getContents().getFirst();
		model.reconcile();
		model.setCanGenerate(true);
		model.setValidateModel(true);
		failOn(model.diagnose());
		return model;
	}

	private static void failOn(Diagnostic diagnostic) {
		if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(diagnostic.toString(), diagnostic.getException());
		}
	}
}

package org.starling.model.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.starling.model.store.migration.Migrations;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns bytes into model objects: checks the version, migrates where needed, lets EMF build, and sorts EMF's complaints. */
final class DocumentLoad extends XMILoadImpl {

	private static final System.Logger LOG = System.getLogger(DocumentLoad.class.getName());

	private final StarlingResource document;
	private final Path file;

	DocumentLoad(StarlingResource document, Path file, XMLHelper helper) {
		super(helper);
		this.document = document;
		this.file = file;
	}

	void load(byte[] xml, Map<?, ?> loadOptions) throws IOException {
		resource = document;
		options = loadOptions;
		int version = RootTag.read(file, xml).checkedVersion(file);
		DefaultHandler handler = makeDefaultHandler();
		if (version == Migrations.CURRENT_VERSION) {
			SafeXml.parse(file, xml, handler);
		} else {
			sendMigrated(xml, version, handler);
		}
		helper = null;
		handleErrors();
	}

	private void sendMigrated(byte[] xml, int version, DefaultHandler handler) throws IOException {
		Document dom = LinedDom.read(file, xml);
		Migrations.upgrade(dom, version);
		LOG.log(Level.DEBUG, "{0}: read format version {1}; the next save writes version {2}", file, version,
				Migrations.CURRENT_VERSION);
		try {
			LinedDom.send(dom, handler);
		} catch (SAXException e) {
			throw new DocumentFormatException(file, 0, e.getMessage(), "Restore the file from .starling/backups", e);
		}
	}

	@Override
	protected DefaultHandler makeDefaultHandler() {
		return new Handler(document, helper, options);
	}

	@Override
	protected void handleErrors() throws IOException {
		for (Resource.Diagnostic error : List.copyOf(document.getErrors())) {
			if (error instanceof UnresolvedReferenceException dangling) {
				document.getErrors().remove(error);
				document.addProblem(new DocumentProblem(DocumentProblem.Severity.WARNING, file, dangling.getLine(), null, null,
						"no object in this file has the id '" + dangling.getReference()
								+ "'; the reference to it was dropped. Choose the object again"));
			} else {
				throw asFormatException(error);
			}
		}
	}

	private DocumentFormatException asFormatException(Resource.Diagnostic error) {
		String otherVersion = "Correct the file, or open it with the version of Starling that wrote it";
		Exception cause = error instanceof Exception e ? e : null;
		String what = switch (error) {
		case FeatureNotFoundException e -> "unknown feature '" + e.getName() + "' of " + e.getObject().eClass().getName();
		case ClassNotFoundException e -> "unknown class '" + e.getName() + "'";
		case IllegalValueException e -> "'" + e.getValue() + "' is no value of '" + e.getFeature().getName() + "' of "
				+ e.getObject().eClass().getName();
		default -> error.getMessage();
		};
		return new DocumentFormatException(file, Math.max(0, error.getLine()), what, otherVersion, cause);
	}

	/** Notes the line of each reference to another file. */
	private final class Handler extends SAXXMIHandler {

		Handler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
			super(resource, helper, options);
		}

		@Override
		protected void handleProxy(InternalEObject proxy, String uriLiteral) {
			super.handleProxy(proxy, uriLiteral);
			document.noteReference(proxy, getLineNumber());
		}
	}
}

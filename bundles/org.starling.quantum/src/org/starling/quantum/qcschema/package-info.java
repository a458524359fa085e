/** The JSON of the MolSSI QCSchema, version 1 (https://molssi.org/software/qcschema-2/): requests and results. */
package org.starling.quantum.qcschema;

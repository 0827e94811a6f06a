// libxml2's headers ask for ICU's, which clash with those of Foundation: what is used here needs neither.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/// Frees what libxml2 has allocated; its own `xmlFree` is a variable.
static inline void freeText(void *_Nullable text) { xmlFree(text); }

/// The function that hears this thread's errors, and what it is handed.
static inline xmlStructuredErrorFunc _Nullable structuredErrorFunction(void) { return xmlStructuredError; }
static inline void *_Nullable structuredErrorContext(void) { return xmlStructuredErrorContext; }

/// Says nothing: for what libxml2 would print on the standard error whatever it is told.
static void ignoreMessage(void *_Nullable context, const char *_Nonnull message, ...) {
    (void)context;
    (void)message;
}

/// Evaluates in silence, and leaves this thread's function for messages as it was.
static inline xmlXPathObjectPtr _Nullable evaluateXPath(
    xmlXPathCompExprPtr _Nonnull expression, xmlXPathContextPtr _Nonnull context) {
    xmlGenericErrorFunc function = xmlGenericError;
    void *functionContext = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(NULL, ignoreMessage);
    xmlXPathObjectPtr object = xmlXPathCompiledEval(expression, context);
    xmlSetGenericErrorFunc(functionContext, function);
    return object;
}

#include "app/VerifyInput.h"
